"""Words that send the reader to terms kept in another place."""

from promise_studio.check.wording.listed import listed

PHRASES = {
    "asterisk": listed("*; †; ‡"),
    "elsewhere": listed(
        """
        terms ?and ?conditions ?and|of ?exclusions ?use|service|sale|carriage ?may apply; conditions|
        exclusions|restrictions|limitations ?may apply; t & c ?s; t&c; small|fine print; set|stated|
        given|described|defined|specified|detailed|listed|outlined|contained|provided|found|explained
        ?out|forth ?in|by|under|to ?our|the|your|its|full|purchase|general|standard ..3 terms|
        conditions|policy|policies|agreement|contract|schedule|handbook|tariff|tariffs|appendix|annex|
        rulebook|byelaws|catalogue; in accordance with|to ?our|the|your|its|current|standard ..3 terms|
        conditions|policy|policies|agreement|contract|schedule|handbook|tariff|tariffs|appendix|annex|
        rulebook|byelaws|catalogue; in line with ?our|the|its|current|your ..3 terms|conditions|policy|
        policies|agreement|contract|schedule|handbook|tariff|tariffs|appendix|annex|rulebook|byelaws|
        catalogue; subject|pursuant|according to ?our|the|its|your|full|standard ..3 terms|conditions|
        policy|policies|agreement|contract|schedule|handbook|tariff|tariffs|appendix|annex|rulebook|
        byelaws|catalogue; see|refer|read|consult|check ?to ?our|the|your|full ..3 terms|conditions|
        policy|policies|agreement|contract|schedule|handbook|tariff|tariffs|appendix|annex|rulebook|
        byelaws|catalogue; under|per|within ?the|our|your ?full ..3 terms|conditions|policy|policies|
        agreement|contract|schedule|handbook|tariff|tariffs|appendix|annex|rulebook|byelaws|catalogue;
        visit|see|on|at ?our|the website ?for|at ?full|further|more details|terms|exclusions|
        information|exceptions; other terms|conditions; eligibility criteria; section|clause|appendix|
        annex|schedule|paragraph #; qualifying ?period|conditions|criteria apply; as defined|described|
        specified|detailed|outlined in|under|by|at;
        """
    ),
}
