// The style sheets of this room; they come with the first of its screens.
import "./ledger.css";
