// TDesign's button, which stays a button while it cannot be pressed: TDesign draws it as a div then, which is read out as text.
import { forwardRef } from "react";
import { Button as Drawn, type ButtonProps } from "tdesign-react";

export const Button = forwardRef<HTMLElement, ButtonProps>((props, ref) => <Drawn tag="button" {...props} ref={ref} />);
Button.displayName = "Button";
