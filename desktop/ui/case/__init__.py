"""One case on screen: its header, its tabs, and the side pane that explains and asks."""
