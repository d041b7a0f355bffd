/**
 * The search box as one minified ES module without imports, as it is served at `/search-box.js`: so far an empty one,
 * and the forms of the pages work by themselves.
 * @param root the project's folder
 */
export function bundleSearchBox(root: string): { readonly code: string } {
  return { code: root === "" ? "" : "export {};" };
}
