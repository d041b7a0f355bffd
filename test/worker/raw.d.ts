/** The text of a file (Vite). */
declare module "*?raw" {
  const text: string;
  export default text;
}
