// The style sheets of this room; they come with the first of its screens.
import "./section.css";
import "./Chart.css";
import "./Bars.css";
import "./Findings.css";
import "./Gauges.css";
import "./Money.css";
import "./Overview.css";
import "./PasteDialog.css";
import "./ProjectForm.css";
import "./Pane.css";
