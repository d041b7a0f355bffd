/** Text and data modules, as the platform has them. */
declare module "*/index.txt" {
  const text: string;
  export default text;
}

declare module "*/version.txt" {
  const text: string;
  export default text;
}

declare module "*/bounds.txt" {
  const name: "SEARCH_BOUNDS" | "LARGE_BOUNDS";
  export default name;
}

declare module "*/index.bin" {
  const bytes: ArrayBuffer;
  export default bytes;
}
