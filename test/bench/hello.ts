import { Hono } from "hono/tiny";

/** The least that a Worker on Hono does: what it costs is not Pilcrow's cost, and is taken off. */
export default new Hono().get("/*", (c) => c.json({ hello: "world" }));
