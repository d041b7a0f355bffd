/** The package brings no types of its own. */
declare module "markdown-it-footnote" {
  const plugin: (parser: import("markdown-it").MarkdownIt) => void;

  export { plugin as default };
}
