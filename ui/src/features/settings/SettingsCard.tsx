// A card of the settings; an address may lead to it by its name.
import { type ReactNode, useId } from "react";

export function SettingsCard({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="card settings-card" aria-labelledby={id} data-record={name} tabIndex={-1}>
      <header>
        <h2 id={id}>{title}</h2>
      </header>
      <div className="stack">{children}</div>
    </section>
  );
}
