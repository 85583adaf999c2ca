"""Stock phrases: true of everybody, and therefore of nobody."""

from promise_studio.check.wording.listed import listed

PHRASES = {
    "stock": listed(
        """
        go~ the ?extra|additional mile; extra mile; above and beyond; go~ above; second to none; world
        class; best in class; exceed~ ?all|your|customer|the|their|our|customers|client expectations;
        surpass~ ..2 expectations; if not exceed; meet~ or|and exceed; your ?complete|total satisfaction is|
        matters; customer satisfaction is; satisfaction is our; put~ ..2 customers|customer|you|patients|
        residents|people first; at the ?very heart|centre|center|forefront|core of; customer is ?always
        king|right; committed|dedicated|commitment to ..1 excellence; excellence in; commitment|committed to
        quality; passionate about; passion for|to; driven by ..2 passion|love|desire; love ?what we do;
        could not care more; in our dna|blood; cutting edge; state of the art; best of breed; one stop shop;
        stand~ behind|by our; stand behind ..3 products|work|service|services; we care; because we care;
        really care; care deeply; we are here for you; here to help; we are ?all|always ears; matter|matters
        to us; is ?very|extremely important to us; important to us; valued customer|customers|client|
        clients|guests; we value; peace of mind; delight~ ?our|you|every|each customers|customer|guests|
        guest|you; customer centric|focused|focussed|oriented|driven; memorable|unforgettable|unique|
        seamless|exceptional|outstanding|superior|great experience|experiences; best ?possible|customer|
        overall ?possible|customer experience|service|care|outcome; make~ a ?real difference; your trusted|
        preferred partner; partner~ with you; nothing is too much trouble; nothing ..1 too small; strive for
        excellence; leave~ no stone unturned; with a difference; world leading; market leading; industry
        leading; highest ?possible|ethical|professional standard|standards|level|levels|quality; treat~ ..3
        as we would|like ..1 family|guest; as we would like|wish|want|expect|ourselves; like ..1 family; do~
        the right thing; pride ourselves; red carpet; five star; customer obsession; service excellence; top
        notch; first class; next level; your success is; proud of|to|that; take~ ..2 pride; quality ?is at;
        no effort; continuous improvement; customers at; customers|customer|patients|guests|clients|people|
        you|residents|tenants ?always|will come|comes|always first;
        """
    ),
}
