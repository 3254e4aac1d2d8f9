// The controls of forms.
export { CheckField } from "./CheckField";
export { ChoiceField, type Option } from "./ChoiceField";
export { ClockField } from "./ClockField";
export { DateField } from "./DateField";
export { MomentField } from "./MomentField";
export { MoneyField } from "./MoneyField";
export { NumberField } from "./NumberField";
export { PeopleField } from "./PeopleField";
export { PersonField } from "./PersonField";
export { ProseField } from "./ProseField";
export { QuantityField } from "./QuantityField";
export { TextField } from "./TextField";
export type { Somebody } from "./people";
export { useUnprinted } from "./unprinted";
