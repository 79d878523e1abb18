"""The data of a page's interviews, sealed together once all of it is there."""

from xml.etree.ElementTree import Element, tostring

from markdown.treeprocessors import Treeprocessor

from decider.site.pages.seal import sealed


class Sealing(Treeprocessor):
    """Seals the data, and keeps it from Markdown until the page is written: no rule of it may touch data."""

    def run(self, root: Element) -> None:
        holders = [div for div in root.iter("div") if div.find("script[@data-interview]") is not None]
        whole = sealed({holder[0].attrib["data-interview"]: holder[0].text or "" for holder in holders})
        for holder in holders:
            [script] = holder
            script.text = whole[script.attrib["data-interview"]]
            holder.remove(script)
            holder.text = self.md.htmlStash.store(tostring(script, "unicode", method="html"))
