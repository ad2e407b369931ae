/** Something went wrong that the caller could not have asked differently for. One class per kind; no status codes here. */
export abstract class MihwarFault extends Error {
  abstract override readonly name: string;
}
