import { Hono } from "hono/tiny";

interface Statement {
  bind(...values: readonly unknown[]): Statement;
  all(): Promise<{ results: { number: number }[] }>;
}

interface Database {
  prepare(sql: string): Statement;
  batch(statements: readonly Statement[]): Promise<unknown>;
}

/** SQLite's full-text search as a Worker has it: a database of the platform, asked over a binding. */
export default new Hono<{ Bindings: { DB: Database } }>()
  .post("/fill", async (c) => {
    const { sql, rows } = await c.req.json<{ sql: string; rows: unknown[][] }>();
    const statement = c.env.DB.prepare(sql);
    await c.env.DB.batch(rows.map((row) => (row.length === 0 ? statement : statement.bind(...row))));
    return c.json({ done: rows.length });
  })
  .get("/search", async (c) => {
    const { sql = "", q = "" } = c.req.query();
    const { results } = await c.env.DB.prepare(sql).bind(q).all();
    return c.json(results.map(({ number }) => number));
  })
  .get("/*", (c) => c.json({ hello: "world" }));
