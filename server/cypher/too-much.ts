/** A request for more than is sensible to wait for; the message says how to ask for less. */
export class TooMuch extends Error {
  constructor(message: string) {
    super(message);
    this.name = "TooMuch";
  }
}
