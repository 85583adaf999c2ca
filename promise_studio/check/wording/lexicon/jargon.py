"""Words that staff use among themselves, and the abbreviations that everybody knows."""

from promise_studio.check.moneys import CODES
from promise_studio.check.wording.listed import listed, word_set

PHRASES = {
    "jargon": listed(
        """
        sla|slas; kpi|kpis; sop|sops; first contact|call|line ?time resolution|fix|support; triage~;
        service desk; helpdesk ticket; ticket|tickets; level|tier|severity|priority|p|sev # ?incident|
        incidents|issue|issues|ticket|fault|support|request; p1|p2|p3|p4; escalation matrix|path|route|
        procedure|process; stakeholder|stakeholders; touchpoint|touchpoints; omnichannel|omni channel;
        end to end; back office; front office|line|end; business as usual; bau; deliverable|
        deliverables; onboard~; onboarding; case management; case worker; workflow|workflows; service
        level|levels agreement|agreements; root cause analysis; mean time to; mttr|mtbf|rto|rpo;
        turnaround time; tat; incident|change|problem management|ticket|record; crm|erp|ivr|eta|rma|sku|
        poc; abandonment rate; abandoned calls; call|average handling time; aht; dispatch~ ?within|by|
        order|centre; remediate~; remediation; rectify~; leverage~; utilise~; utilize~; synergy|
        synergies; holistic; granular; bandwidth; actioned|actioning; progressed; cascade~; signpost~;
        going forward; value added; value add; solution|solutions provider|provision; pain point|points;
        service user|users; client|customer facing; multi agency|disciplinary|channel; commissioning;
        void property|properties; decant~; responsive repairs; adjudication; instruction|instructed of|
        by the; loss adjuster; subrogation; re accommodation; misconnect; fulfilment|fulfillment; last
        mile; provisioning; churn; nps|csat; deployment|deploy; failover; throughput; latency; slot
        utilisation; unplanned outage; capacity building; evidence based; person centred; key worker;
        operative|operatives; determination of; service request|requests; consignment|consignments;
        consignee; tariff code; demarcation; premises equipment; back ordered;
        """
    ),
    "wider": listed(
        """
        tickets|ticket office|price|prices|holder|holders|type|types|machine|machines|for|is|to|and|or|
        ,|refund|refunds|before|online|barrier; front end|line|office of; train|bus|parking|season|
        return|airline|concert|lottery|plane|event|single|day|travel|rail|ferry|your|a|paper|e|mobile
        ticket|tickets; fulfilment of; the last mile by|of;
        """
    ),
}
KNOWN_ABBREVIATIONS = frozenset(CODES) | word_set(
    """
    A AA ALL AM AND ANY AS ASAP AT ATM BBC BE BST BY CCTV CD CEO CET COVID DIY DVD EST EU
    FAQ FOR FRI GMT GP GPS HD HR I ID IF IN INC IS IT LED LLC LTD MAY MON MOT MP NASA NHS NO NOT OF
    OK ON OR OUR PC PDF PIN PLC PM PO PS PST QR RSVP SAT SMS SUN THE THU TO TUE TV UK UN URL US USA USB
    UTC VAT WE WED WIFI WILL XL YOU YOUR
    """
)
