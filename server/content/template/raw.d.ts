/** A file's own text, taken into the build. */
declare module '*.yaml?raw' {
  const text: string;
  export default text;
}
