"""The window: widgets that show rows and send changes, and the pure view models behind them."""
