// What everything wears: of TDesign what we use and no more, then the tokens of the house over it, then the shared parts.
import "tdesign-react/es/style/index.css";
import "./tdesign";
import "./theme.css";
import "../shared/PageForm.css";
import "../shared/LongBar.css";
import "../shared/Evidence.css";
import "../shared/shared.css";
import "../shared/form/form.css";
import "../shared/tables.css";
import "../shared/Pages.css";
import "../shared/RecoveryCode.css";
import "./frame.css";
