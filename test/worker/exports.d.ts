/** Types `exports` of "cloudflare:workers" as the Worker's own. */
declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import("../../src/worker.ts");
  }
}
