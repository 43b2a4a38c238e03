// What is here comes from `lib/libsanspay_ffi.a`; SwiftPM wants a source in every target.
#include "SanspayFFI.h"
