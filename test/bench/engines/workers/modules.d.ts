/** A text module, as the platform has them. */
declare module "*/index.txt" {
  const text: string;
  export default text;
}
