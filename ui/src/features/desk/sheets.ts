// The style sheets of this room; they come with the first of its screens.
import "./desk.css";
import "./Decisions.css";
import "./Due.css";
import "./Findings.css";
import "./Indicators.css";
import "./Money.css";
import "./Road.css";
import "./Submissions.css";
