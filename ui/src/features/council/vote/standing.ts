// The ballot of an item that counts, as the program says: of the newest vote, the one that no other corrects.
import type { Ballot, ItemView } from "../../../generated/api";

export const standing = (view: ItemView): Ballot | undefined => view.ballots.find((ballot) => ballot.id === view.standing_id);
