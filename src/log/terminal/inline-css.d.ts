/** A style sheet's text, as Vite and the test runner serve it. */
declare module "*.css?inline" {
  const text: string;
  export default text;
}
