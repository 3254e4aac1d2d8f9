// A box in which a list is searched as one types.
import { Input } from "tdesign-react";
import { SearchIcon } from "tdesign-icons-react";

type Props = { label: string; value: string; onChange: (value: string) => void };

export function SearchBox({ label, value, onChange }: Props) {
  return (
    <label className="search-box">
      <span className="unseen">{label}</span>
      <Input value={value} onChange={onChange} prefixIcon={<SearchIcon />} placeholder={label} clearable />
    </label>
  );
}
