/** Something in a spec or in the manifest that stops codegen; says where. */
export class SpecProblem extends Error {
  override readonly name = "SpecProblem";

  /** @param where file and JSON pointer, such as `specs/huawei-iam.yaml#/components/schemas/Policy` */
  constructor(where: string, what: string) {
    super(`${where}: ${what}`);
  }
}
