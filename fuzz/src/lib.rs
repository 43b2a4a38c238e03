//! Fuzz targets live in `targets/`.
