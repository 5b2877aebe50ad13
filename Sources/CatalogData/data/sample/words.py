"""Invented names of people and customers, as words. None is meant to be anybody's."""

FIRST_NAMES = """
Adaeze Aiko Alejandra Amara Amina Anders Anika Anjali Antonio Arjun Astrid Ayşe Beatriz Bence
Bilal Camille Carmen Chidi Chloe Daniela Darius Dmitri Elena Emeka Emre Esther Farah Fatima
Felix Femi Freya Gabriel Giulia Grace Hana Hannah Haruto Hugo Ibrahim Imani Ines Ingrid Isabel
Ivan Jamal Jana Javier Jin Joana Jonas José Kaito Kamala Katarzyna Kavya Kofi Lars Leila Liam
Linh Lucía Luis Magda Malik Mara Mariam Mateo Maya Mei Miguel Mina Mirela Nadia Naomi Nia
Niamh Nikhil Noah Noor Olga Omar Oscar Owen Paolo Petra Priya Rafael Rahul Rania Renata Rosa
Ruth Samir Sanjay Sara Sasha Selin Sergio Sindre Sofia Stefan Suki Tamar Tariq Tatiana Thabo
Thomas Tomás Uma Viktor Wei Yara Yusuf Zainab Zoë
"""

LAST_NAMES = """
Abara Adeyemi Agarwal Almeida Andersson Arslan Bakker Banerjee Barros Becker Bello Bergström
Bhatt Bianchi Boateng Brandt Byrne Campos Castillo Chandra Chen Cohen Costa Dang Delgado Demir
Diallo Dubois Duarte Eriksen Esposito Farouk Fernández Fischer Fontaine Garba Ghosh Gupta Haas
Haddad Hamid Hansen Hayashi Herrera Hoffmann Horvat Hussain Ito Ivanova Jansen Jensen Kaya
Keller Khan Kim Kimura Kovács Kowalski Kumar Laine Lam Larsen Leclerc Lindqvist Lopes Mahlangu
Marin Mbeki Mehta Mendes Mensah Moreau Mori Morris Mwangi Nair Nakamura Navarro Ndiaye Nguyen
Novak Nowak Obi Okafor Okonkwo Olsen Onyango Ortega Osei Ozturk Park Patel Pereira Petrov Pham
Popescu Quinn Rahman Ramos Reyes Rossi Sahin Salazar Santos Sato Schmidt Seo Sharma Silva Singh
Sørby Suzuki Tan Teixeira Tembo Torres Tran Vargas Vega Verma Vogel Wagner Walsh Wang Weber
Yamada Yilmaz Zhang Ziegler
"""

CUSTOMER_PREFIXES = """
Alderwick Amberlyn Arcmoor Ashgrove Bellhaven Birchmere Blackfern Bramwick Brightmoor Calderon
Cedarlow Clearwick Coldbrook Copperlane Cragmont Dawnfield Deepwell Dovecote Duskmere Eastmarsh
Elmhurst Emberton Fairholt Farrowby Fenwright Flintmoor Foxhollow Glenarvon Greyfold
Halvorne Harrowgate Hawkridge Hollowell Irongate Ivybridge Kestrelby
Kingsmere Larkspur Leafwood Linwood Longreach Lowfield Maplewick Meadowlark Millstone
Moorland Nettlebed Nightingale Northwold Oakhurst Oldcastle Orchardly Otterburn Pinecrest
Quarrystone Quillmark Ravensby Redthorn Ridgeway Rookwood Saltmarsh Silverdale Southmoor
Stonebrook Swiftwater Tallgrass Thistledown Thornbury Umberfield Valewood Wavecrest
Westbourne Whitlock Wildrose Willowmere Windermoor Wolfden Wrenfield Yarrow Zephyrine
"""

CUSTOMER_TRADES = {
    "Financial Services": "Bank Capital Credit Insurance Payments",
    "Healthcare": "Care Clinics Diagnostics Health Medical",
    "Technology": "Cloud Data Robotics Software Systems",
    "Manufacturing": "Components Foundry Machinery Plastics Tooling",
    "Retail": "Apparel Foods Homeware Markets Outfitters",
    "Logistics": "Carriers Freight Logistics Shipping Warehousing",
    "Professional Services": "Advisory Associates Consulting Legal Partners",
    "Education": "Academy College Learning Schools Training",
}
