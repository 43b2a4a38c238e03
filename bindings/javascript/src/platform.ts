/** Types of the platform, also where TypeScript is not given those of the DOM. */

export type PlatformCryptoKey = typeof globalThis extends { CryptoKey: { prototype: infer Key } } ? Key : never;

export type WasmModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Module } } } ? Module : object;
