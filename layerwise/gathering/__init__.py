"""From what a learning platform or a mailbox gives to `submitted/`: downloads, rosters and who handed in what."""
