import type { Schema } from "./document.ts";

/**
 * What functions check and no schema shows, by parameter, made of the same lists and limits as those functions. Requests
 * that are generated from it show that it is true (test/process/openapi.test.ts).
 */
export const SHAPES: Readonly<Record<string, Schema & { readonly explode?: boolean }>> = {};
