import { join } from "node:path";
import { buildSync } from "esbuild";
import * as v from "valibot";
import {
  ArticleParameters,
  ArticlesParameters,
  ManifestParameters,
  ParagraphParameters,
  SearchParameters,
  StatusParameters,
  SuggestParameters,
} from "../src/api/schema/parameters.ts";
import type { Call } from "../src/client/address.ts";

const SCHEMAS: Readonly<Record<Call, v.ObjectSchema<v.ObjectEntries, undefined>>> = {
  search: SearchParameters,
  suggest: SuggestParameters,
  paragraph: ParagraphParameters,
  articles: ArticlesParameters,
  article: ArticleParameters,
  manifest: ManifestParameters,
  status: StatusParameters,
};

/**
 * The typed client as one minified ES module without imports. What it must know of parameters, their order and their
 * defaults, comes from the schema, which it need not carry for that.
 * @param root the project's folder
 */
export function bundleClient(root: string): string {
  const parameters = Object.entries(SCHEMAS).map(([call, schema]) => [call, v.getDefaults(schema)]);
  const { outputFiles } = buildSync({
    entryPoints: [join(root, "src/client/client.ts")],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    // A parameter without a default has its place, too.
    define: { PARAMETERS: JSON.stringify(Object.fromEntries(parameters), (_, value) => value ?? null) },
  });
  return outputFiles?.[0]?.text ?? "";
}
