declare module '*/apps/widget/build.js' {
  /** Writes cung-cau.js, its hashed twin, .br and .gz beside each, manifest.json and the host page into `outDir`. */
  export function buildWidget(options: { readonly outDir: string }): Promise<void>;
}
