// The style sheets of this room; they come with the first of its screens.
import "./agreement.css";
import "./Comparison.css";
import "./PartList.css";
import "./form/form.css";
