import Decisions
