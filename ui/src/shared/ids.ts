// Keys of new records. The store orders by them, so they are UUIDv7 and made nowhere else.
import { v7 } from "uuid";

/** A key that nothing else has, later ones sorting after earlier ones. */
export const newId = (): string => v7();
