/** Entry of the Worker: the built index, the app over it, the RPC entrypoint. */

import { env } from "cloudflare:workers";
import { artefact, bounds, code, languages, openEngine, pagesOf, seal, texts, version } from "../dist/content.js";
import { createService } from "./api/service.ts";
import { createApp } from "./app.ts";
import { searchService } from "./rpc.ts";
import { openIndex } from "./search/store/artefact.ts";
import { isWhole } from "./search/store/whole.ts";

// Here and not in a request: starting has a second of CPU, a request 10 ms.
const whole = await isWhole(artefact, seal);
const service = createService(
  () => openIndex(artefact, version, languages, bounds, openEngine, { pages: pagesOf(env, version), whole }),
  code,
);

export default createApp(service, texts);

export class SearchService extends searchService(service) {}
