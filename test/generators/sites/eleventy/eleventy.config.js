import anchor from "markdown-it-anchor";
import footnote from "markdown-it-footnote";
export default function (eleventy) {
  eleventy.amendLibrary("md", (md) => md.use(footnote).use(anchor, { permalink: anchor.permalink.ariaHidden({ placement: "after" }) }));
  eleventy.addPassthroughCopy("wheel.svg");
  eleventy.addPreprocessor("drafts", "md", (data) => (data.draft ? false : undefined));
  return { markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
}
