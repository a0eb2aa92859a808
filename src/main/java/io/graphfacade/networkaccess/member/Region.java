package io.graphfacade.networkaccess.member;

import io.graphfacade.canonical.Spelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Graph's {@code region}: all 40 members of the metadata (contract 8), with the labels of the Azure portal. A part of the world with several
 * regions means none of them, and neither does a region of another cloud provider, such as us-east-2 (contract 14.3).
 */
@Schema(name = "region")
public enum Region {
    @Spelled({"(US) East US", "US East", "US", "USA", "United States"})
    eastUS,
    @Spelled({"(US) East US 2", "US East", "US", "USA", "United States"})
    eastUS2,
    @Spelled({"(US) West US", "US West", "US", "USA", "United States"})
    westUS,
    @Spelled({"(US) West US 2", "US West", "US", "USA", "United States"})
    westUS2,
    @Spelled({"(US) West US 3", "US West", "US", "USA", "United States"})
    westUS3,
    @Spelled({"(US) Central US", "US Central", "US", "USA", "United States"})
    centralUS,
    @Spelled({"(US) North Central US", "US Central", "US", "USA", "United States"})
    northCentralUS,
    @Spelled({"(US) South Central US", "US Central", "US", "USA", "United States"})
    southCentralUS,
    @Spelled({"(Europe) North Europe", "Europe"})
    northEurope,
    @Spelled({"(Europe) West Europe", "Europe"})
    westEurope,
    @Spelled({"(Europe) France Central", "France"})
    franceCentral,
    @Spelled("(Europe) Germany West Central")
    germanyWestCentral,
    @Spelled("(Europe) Switzerland North")
    switzerlandNorth,
    @Spelled({"(Europe) UK South", "United Kingdom South"})
    ukSouth,
    @Spelled({"(Canada) Canada East", "Canada"})
    canadaEast,
    @Spelled({"(Canada) Canada Central", "Canada"})
    canadaCentral,
    @Spelled({"(Africa) South Africa West", "South Africa"})
    southAfricaWest,
    @Spelled({"(Africa) South Africa North", "South Africa"})
    southAfricaNorth,
    @Spelled({"(Middle East) UAE North", "United Arab Emirates North"})
    uaeNorth,
    @Spelled({"(Asia Pacific) Australia East", "Australia"})
    australiaEast,
    @Spelled({"(US) West Central US", "US Central", "US", "USA", "United States"})
    westCentralUS,
    @Spelled({"(Asia Pacific) Central India", "India Central", "India"})
    centralIndia,
    @Spelled({"(Asia Pacific) Southeast Asia", "Southeast"})
    southEastAsia,
    @Spelled("(Europe) Sweden Central")
    swedenCentral,
    @Spelled({"(Asia Pacific) South India", "India"})
    southIndia,
    @Spelled({"(Asia Pacific) Australia Southeast", "Australia", "Southeast"})
    australiaSouthEast,
    @Spelled({"(Asia Pacific) Korea Central", "Korea"})
    koreaCentral,
    @Spelled("(Europe) Poland Central")
    polandCentral,
    @Spelled({"(South America) Brazil South", "Brazil"})
    brazilSouth,
    @Spelled({"(Asia Pacific) Japan East", "Japan"})
    japanEast,
    @Spelled({"(Asia Pacific) Japan West", "Japan"})
    japanWest,
    @Spelled({"(Asia Pacific) Korea South", "Korea"})
    koreaSouth,
    @Spelled("(Europe) Italy North")
    italyNorth,
    @Spelled({"(Europe) France South", "France"})
    franceSouth,
    @Spelled("(Middle East) Israel Central")
    israelCentral,
    @Spelled("(Asia Pacific) Taiwan North")
    taiwanNorth,
    @Spelled("(Mexico) Mexico Central")
    mexicoCentral,
    @Spelled("(Europe) Spain Central")
    spainCentral,
    @Spelled({"(Asia Pacific) Jio India Central", "India Central", "India"})
    jioIndiaCentral,
    @Spelled({"(South America) Brazil Southeast", "Brazil", "Southeast"})
    brazilSouthEast
}
