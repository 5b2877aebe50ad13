/// OrgKit for Swift programs: `import OrgKit` brings every module.
@_exported import Catalog
@_exported import Decisions
@_exported import Facts
@_exported import Ingest
@_exported import JSON
@_exported import OrgModel
@_exported import PluginHost
@_exported import Raci
@_exported import Recommendations
@_exported import Reports
@_exported import Rules
@_exported import Titles
