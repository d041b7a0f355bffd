import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../../../index/sources/front-matter.ts";
import { NAMES, readFields } from "../../../../index/sources/metadata/fields.ts";

function fieldsOf(text: string, site = "https://example.com") {
  const front = splitFrontMatter(
    text,
    (problem) => {
      throw new Error(problem.what);
    },
    { site, braces: true },
  );
  return front?.fields;
}

describe("a typical file of each generator gives its fields", () => {
  test.each([
    [
      "Hugo",
      "+++\ntitle = 'Talks'\ndate = 2026-01-31T09:00:00-08:00\nlastmod = 2026-02-01\ndraft = false\nweight = 10\nslug = 'arms'\ncategories = ['World', 'Asia']\ntags = ['defence']\nkeywords = ['guns']\nsummary = 'Two sides.'\nimages = ['/a.jpg']\n[params]\n  author = 'Jane Doe'\n[[resources]]\n  src = 'a.jpg'\n+++\n",
      {
        ...{ title: "Talks", date: "2026-01-31T09:00:00-08:00", slug: "arms", section: "World", tags: ["defence"] },
        ...{ description: "Two sides.", image: "https://example.com/a.jpg", authors: ["Jane Doe"] },
      },
    ],
    [
      "Jekyll",
      '---\nlayout: post\ntitle:  "Talks"\ndate:   2026-01-31 09:00:00 +0200\ncategories: world asia\ntags: [defence]\npermalink: /:year/:title/\nexcerpt: Two sides.\nimage:\n  path: /a.jpg\n  alt: A ship\nauthor: jane\nlast_modified_at: 2026-02-01\n---\n',
      {
        ...{ title: "Talks", date: "2026-01-31T09:00:00+02:00", section: "world asia", tags: ["defence"] },
        ...{ description: "Two sides.", image: "https://example.com/a.jpg", authors: ["jane"] },
      },
    ],
    [
      "Astro",
      "---\ntitle: 'Talks'\ndescription: 'Two sides.'\npubDate: 'Jan 31 2026'\nupdatedDate: 'Feb 1 2026'\nheroImage: '../../assets/a.jpg'\nauthor: Jane Doe\ntags: ['defence']\n---\n",
      { title: "Talks", description: "Two sides.", date: "2026-01-31", authors: ["Jane Doe"], tags: ["defence"] },
    ],
    [
      "Starlight",
      "---\ntitle: Talks\ndescription: Two sides.\nslug: guides/talks\nlastUpdated: 2026-01-31\nhero:\n  tagline: T\n  image:\n    file: ../../assets/a.png\nsidebar:\n  order: 2\npagefind: true\n---\n",
      { title: "Talks", description: "Two sides.", slug: "guides/talks", date: "2026-01-31" },
    ],
    [
      "VitePress",
      "---\ntitle: Talks\ntitleTemplate: Docs\ndescription: Two sides.\nlang: en-US\noutline: deep\nlastUpdated: true\nhead:\n  - - meta\n    - name: keywords\n      content: a\n---\n",
      { title: "Talks", description: "Two sides.", lang: "en-US" },
    ],
    [
      "Docusaurus",
      "---\nid: talks\ntitle: Talks\nslug: /guides/talks\nkeywords: [guns, ships]\nimage: https://example.com/a.png\nsidebar_position: 2\ntags:\n  - label: Defence\n    permalink: /defence\n  - asia\nauthors:\n  - name: Jane Doe\n    title: Reporter\n    url: https://example.com/jane\nlast_update:\n  date: 1/31/2026\n  author: jane\n---\n",
      {
        ...{ id: "talks", title: "Talks", slug: "/guides/talks", image: "https://example.com/a.png" },
        ...{ tags: ["Defence", "asia"], authors: ["Jane Doe"] },
      },
    ],
    [
      "Eleventy",
      '---\nlayout: base.njk\ntitle: Talks\ntags: post\ndate: git Last Modified\npermalink: "blog/{{ title | slugify }}/"\neleventyNavigation:\n  key: Talks\n---\n',
      { title: "Talks", tags: ["post"] },
    ],
    [
      "Hexo",
      "---\ntitle: Talks\ndate: 2013/7/13 20:46:25\nupdated: 2014/1/1\ncategories:\n- [Sports, Baseball]\n- [MLB]\ntags:\n- Injury\nexcerpt: Two sides.\nlang: zh-CN\n---\n",
      {
        ...{ title: "Talks", date: "2013-07-13T20:46:25", section: "Sports", tags: ["Injury"] },
        ...{ description: "Two sides.", lang: "zh-CN" },
      },
    ],
    [
      "Gatsby",
      '---\ntitle: Talks\npath: /talks\ndate: "2026-01-31T22:12:03.284Z"\nfeaturedImage: ./a.jpg\nsubtitle: Two sides.\n---\n',
      { title: "Talks", date: "2026-01-31T22:12:03Z", description: "Two sides." },
    ],
    [
      "Ghost",
      "---\ntitle: Talks\nslug: talks\ndate_published: 2026-01-31T09:00:00.000Z\npublished_at: 2026-01-31T09:00:00.000Z\nfeature_image: https://example.com/a.jpg\nexcerpt: Two sides.\ncanonical_url: https://example.com/talks/\ntags: Defence, Asia\nauthors: Jane Doe\n---\n",
      {
        ...{ title: "Talks", slug: "talks", date: "2026-01-31T09:00:00Z", image: "https://example.com/a.jpg" },
        ...{
          description: "Two sides.",
          url: "https://example.com/talks/",
          tags: ["Defence", "Asia"],
          authors: ["Jane Doe"],
        },
      },
    ],
    [
      "Obsidian",
      '---\naliases: [Arms]\ntags:\n  - "#defence"\n  - asia/india\ncssclasses: wide\npublish: true\npermalink: /talks\ncreated: 2026-01-31T09:00\n---\n',
      { tags: ["defence", "asia/india"], url: "https://example.com/talks", date: "2026-01-31T09:00:00" },
    ],
    [
      "Zola",
      '+++\ntitle = "Talks"\ndate = 2026-01-31\n[taxonomies]\ntags = ["defence"]\ncategories = ["World"]\n[extra]\nauthor = "Jane Doe"\n+++\n',
      { title: "Talks", date: "2026-01-31", tags: ["defence"], section: "World", authors: ["Jane Doe"] },
    ],
  ])("%s", (_, text, fields) => {
    expect(fieldsOf(text)).toEqual(fields);
  });
});

describe("addresses of front matter", () => {
  test.each([
    ["url: /blog/a/", "https://example.com/news/", "https://example.com/news/blog/a/"],
    ["permalink: /blog/a.html", "https://example.com", "https://example.com/blog/a.html"],
    ["permalink: blog/a/", "https://example.com", undefined],
    ["url: https://other.example/a", "https://example.com", "https://other.example/a"],
    ["url: //other.example/a", "https://example.com", undefined],
    ["canonical: https://other.example/a", "https://example.com", "https://other.example/a"],
    ["permalink: /{{ slug }}/", "https://example.com", undefined],
    ["permalink: pretty", "https://example.com", undefined],
  ])("%s on %s → %s", (line, site, url) => {
    expect(fieldsOf(`---\n${line}\n---\n`, site)).toEqual(url === undefined ? {} : { url });
  });

  test("without a site a path says nothing, and is no error", () => {
    expect(fieldsOf("---\nurl: /a/\nimage: /a.jpg\n---\n", undefined)).toEqual({
      url: "https://example.com/a/",
      image: "https://example.com/a.jpg",
    });
    const refused: string[] = [];
    expect(readFields({ url: "/a/", image: "/a.jpg" }, undefined, (name) => refused.push(name))).toEqual({});
    expect(refused).toEqual([]);
  });
});

test("index/README.md tells every name", () => {
  const readme = readFileSync(new URL("../../../../index/README.md", import.meta.url), "utf8");
  const told = new Set(
    [...readme.matchAll(/`([\w.-]+)`/g)].map(([, name = ""]) => name.replace(/[_-]/g, "").toLowerCase()),
  );
  expect(
    Object.values(NAMES)
      .flat()
      .filter((name) => !told.has(name)),
  ).toEqual([]);
});
