/** Why a parameter cannot be used, in words for whoever wrote it. */
export class NotUsable extends Error {
  override readonly name = 'NotUsable';
  /** The parameter's name. */
  readonly parameter: string;

  constructor(parameter: string, why: string) {
    super(why);
    this.parameter = parameter;
  }
}
