// The dress of TDesign's parts that we use, and of no other. All of it comes first: what is ours goes over it, also over a part
// that is read later.
import "tdesign-react/es/loading/style/css.js";
import "tdesign-react/es/button/style/css.js";
import "tdesign-react/es/popup/style/css.js";
import "tdesign-react/es/tooltip/style/css.js";
import "tdesign-react/es/input/style/css.js";
import "tdesign-react/es/select-input/style/css.js";
import "tdesign-react/es/tag/style/css.js";
import "tdesign-react/es/tag-input/style/css.js";
import "tdesign-react/es/checkbox/style/css.js";
import "tdesign-react/es/divider/style/css.js";
import "tdesign-react/es/select/style/css.js";
import "tdesign-react/es/dropdown/style/css.js";
import "tdesign-react/es/textarea/style/css.js";
import "tdesign-react/es/radio/style/css.js";
import "tdesign-react/es/tabs/style/css.js";
import "tdesign-react/es/dialog/style/css.js";
import "tdesign-react/es/switch/style/css.js";
import "tdesign-react/es/auto-complete/style/css.js";
import "tdesign-react/es/progress/style/css.js";
