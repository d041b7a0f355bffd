import type {} from "pilcrow/box/react";
import type { PilcrowSearchElement } from "pilcrow/box";
import { useEffect, useRef, useState } from "react";

/** The search of a site made with React. */
export function SiteSearch({ section }: { readonly section: string }) {
  const box = useRef<PilcrowSearchElement>(null);
  const [chosen, setChosen] = useState("");
  useEffect(() => {
    if (box.current !== null) box.current.strings = { label: "Search the site" };
  }, []);
  return (
    <search>
      <button type="button" onClick={() => box.current?.show()}>
        Search {chosen}
      </button>
      <pilcrow-search
        ref={box}
        dialog
        hotkey="/ ctrl+k"
        filter={`section:${section}`}
        limit={5}
        onpilcrow-select={({ detail }) => setChosen(detail.hit?.article.title ?? "")}
        onpilcrow-error={({ detail }) => setChosen(detail.status === 0 ? "offline" : "")}
      >
        <form action="https://search.example.com/search">
          <input name="q" aria-label="Search" />
          <button>Search</button>
        </form>
      </pilcrow-search>
    </search>
  );
}
