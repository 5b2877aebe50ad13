"""Who reports to whom at Northbeam.

A line is `key | title | department | facts`, indented below its manager; `key x3`
stands for three posts, `key-1` to `key-3`. Facts are columns of people.csv.
"""

OUTLINE = """
ceo | Chief Executive Officer & Co-founder | Executive | level=cxo, start=2015-03-30
  chief-of-staff | Chief of Staff | Executive | level=ic
  cro | Chief Revenue Officer | Sales
    vp-sales | VP Sales | Sales
      director-enterprise-sales | Director, Enterprise Sales | Sales | segment=enterprise
        ae-strategic | Strategic Account Executive | Sales | segment=strategic
        manager-enterprise-sales | Enterprise Sales Manager | Sales | segment=enterprise
          ae-enterprise x5 | Enterprise Account Executive | Sales | segment=enterprise
          open-ae | Enterprise Account Executive | Sales | segment=enterprise, status=vacant
      director-commercial-sales | Director, Commercial Sales | Sales
        manager-mid-market-sales | Mid-Market Sales Manager | Sales | segment=mid-market
          ae-mid-market x5 | Mid-Market Account Executive | Sales | segment=mid-market
          ae-left | Mid-Market Account Executive | Sales | segment=mid-market, status=departed
        manager-smb-sales | SMB Sales Manager | Sales | segment=smb
          ae-smb x5 | SMB Account Executive | Sales | segment=smb
      manager-sdr | SDR Manager | Sales
        sdr x5 | Sales Development Representative | Sales
      manager-solutions | Manager, Solutions Engineering | Sales
        solutions-engineer x3 | Solutions Engineer | Sales
    vp-revops | VP Revenue Operations | Revenue Operations
      deal-desk | Deal Desk Analyst | Revenue Operations
      crm-admin | Salesforce Administrator | Revenue Operations
      revops-analyst | Revenue Operations Analyst | Revenue Operations
      enablement | Sales Enablement Manager | Revenue Operations | level=ic
      planned-bi | BI Analyst | Revenue Operations | status=planned
    vp-partnerships | VP Partnerships | Partnerships
      partner-manager | Partner Manager | Partnerships | level=ic
  cmo | Chief Marketing Officer | Marketing
    manager-demand | Manager, Demand Generation | Marketing
      demand x3 | Demand Generation Specialist | Marketing
      paid-media | Paid Media Specialist | Marketing
      abm | ABM Specialist | Marketing | segment=enterprise
      webinars | Digital Events Specialist | Marketing
    manager-content | Content Marketing Manager | Marketing
      writer | Content Writer | Marketing | fte=0.8
    pmm | Product Marketing Manager | Marketing | level=ic
    pmm-leave | Senior Product Marketing Manager | Marketing | status=on-leave, start=2021-02-15
    marketing-operations | Marketing Operations Specialist | Marketing
  vp-cs | VP Customer Success | Customer Success | name=Marta Lindholm
    director-enterprise-cs | Director, Enterprise CS | Customer Success | segment=enterprise
      csm-strategic | Strategic CSM | Customer Success | segment=strategic, start=2019-03-04
      csm-enterprise-full | Enterprise CSM | Customer Success | segment=enterprise, name=Elif Brandt
      csm-enterprise | Senior Enterprise CSM | Customer Success | segment=enterprise
      csm-enterprise-few | Enterprise CSM | Customer Success | segment=enterprise, start=2025-05-12
    manager-onboarding | Manager, Onboarding | Customer Success
      onboarding x5 | Onboarding Specialist | Customer Success
    manager-support | Support Manager | Support
      support x11 | Support Engineer | Support
    csm-mid-market-full | Mid-Market CSM | Customer Success | segment=mid-market, name=Chinwe Okafor
    csm-mid-market-part | Mid-Market CSM | Customer Success | segment=mid-market, fte=0.8
    csm-mid-market x2 | Mid-Market CSM | Customer Success | segment=mid-market
    csm-everything | Customer Success Manager | Customer Success | start=2016-09-05
    open-csm | SMB CSM | Customer Success | segment=smb, status=vacant, fte=0.5
    csm-digital | Digital CSM | Customer Success | segment=digital, fte=0.8
    csm-left | Mid-Market CSM | Customer Success | segment=mid-market, status=departed
    renewals x2 | Renewals Manager | Customer Success | level=ic
    cs-analyst | CS Operations Analyst | Customer Success
    education | Customer Education Specialist | Customer Success
  cfo | Chief Financial Officer | Finance
    accountant | Accountant | Finance
    fpa | FP&A Analyst | Finance
    counsel | Corporate Counsel | Finance
    it | IT Administrator | Finance
  cto | Chief Technology Officer & Co-founder | Engineering | start=2015-03-30
    security | Security Engineer | Engineering
    director-engineering | Director of Engineering | Engineering
      em-platform | Engineering Manager, Platform | Engineering
        platform x5 | Senior Software Engineer | Engineering
        open-engineer | Software Engineer | Engineering | status=vacant
      em-api | Engineering Manager, API | Engineering
        api x6 | Software Engineer | Engineering
      em-apps | Engineering Manager, Applications | Engineering
        apps x5 | Software Engineer | Engineering
      em-data | Engineering Manager, Data | Engineering
        data x5 | Data Engineer | Engineering
      em-reliability | Engineering Manager, Reliability | Engineering
        reliability x5 | Site Reliability Engineer | Engineering
      em-integrations | Engineering Manager, Integrations | Engineering
        staff-integrations | Staff Software Engineer | Engineering
        integrations x4 | Software Engineer | Engineering
  cpo | Chief Product Officer | Product
    product-manager x3 | Product Manager | Product | level=ic
    planned-pm | Product Manager, AI | Product | level=ic, status=planned
    head-of-design | Head of Design | Product | level=manager
      designer x2 | Product Designer | Product
  vp-people | VP People | People
    people-partner | People Partner | People
    recruiter x2 | Recruiter | People
    people-operations | People Operations Specialist | People
advisor | Board Advisor | Executive | level=ic, fte=0.1, start=2019-02-04
"""

# Reporting lines that the export has wrong: what manager_id says, given all ids.
MANAGER_AS_EXPORTED = {
    # An engineering manager and one of his engineers, each the other's manager.
    "em-integrations": lambda ids: ids["staff-integrations"],
    # Typed in small letters.
    "api-6": lambda ids: ids["em-api"].lower(),
    # A leading zero lost.
    "webinars": lambda ids: ids["manager-demand"].replace("E0", "E", 1),
    # Entered by herself.
    "people-operations": lambda ids: ids["people-operations"],
}

# An export that kept the old post of somebody who moved to another team.
DUPLICATE = {"key": "sdr-3", "title": "SMB Account Executive", "manager": "manager-smb-sales"}
