namespace TradeFunctions.Core.Trade.Names;

/// <summary>
/// The chapters of the Harmonized System under short English titles of this project's own wording. The chapters have been the
/// same in every edition since 1988; chapter 77 is reserved and has none.
/// </summary>
public static class HarmonizedChapters
{
    private static readonly string[] Titles =
    [
        "Live animals",
        "Meat",
        "Fish and seafood",
        "Dairy, eggs and honey",
        "Other animal products",
        "Live plants and flowers",
        "Vegetables",
        "Fruit and nuts",
        "Coffee, tea and spices",
        "Cereals",
        "Flour, malt and starches",
        "Oil seeds and other seeds",
        "Gums and plant extracts",
        "Plaiting materials",
        "Fats and oils",
        "Prepared meat and fish",
        "Sugar and confectionery",
        "Cocoa and chocolate",
        "Cereal and bakery products",
        "Prepared vegetables and fruit",
        "Other food preparations",
        "Beverages and vinegar",
        "Food waste and animal feed",
        "Tobacco",
        "Salt, stone and cement",
        "Ores, slag and ash",
        "Mineral fuels and oils",
        "Inorganic chemicals",
        "Organic chemicals",
        "Pharmaceuticals",
        "Fertilisers",
        "Dyes, paints and inks",
        "Perfumes and cosmetics",
        "Soap, waxes and candles",
        "Proteins, glues and enzymes",
        "Explosives and matches",
        "Photographic goods",
        "Other chemical products",
        "Plastics",
        "Rubber",
        "Raw hides and leather",
        "Leather goods and bags",
        "Furs",
        "Wood and charcoal",
        "Cork",
        "Basketware",
        "Wood pulp and waste paper",
        "Paper and paperboard",
        "Books and printed matter",
        "Silk",
        "Wool and animal hair",
        "Cotton",
        "Other vegetable fibres",
        "Man-made filaments",
        "Man-made staple fibres",
        "Felt, nonwovens and rope",
        "Carpets",
        "Special woven fabrics and lace",
        "Coated technical fabrics",
        "Knitted fabrics",
        "Knitted clothing",
        "Clothing, not knitted",
        "Other textile articles and rags",
        "Footwear",
        "Headgear",
        "Umbrellas and walking sticks",
        "Feathers and artificial flowers",
        "Articles of stone and cement",
        "Ceramics",
        "Glass",
        "Pearls, precious stones and metals",
        "Iron and steel",
        "Articles of iron or steel",
        "Copper",
        "Nickel",
        "Aluminium",
        "",
        "Lead",
        "Zinc",
        "Tin",
        "Other base metals",
        "Tools and cutlery",
        "Other articles of base metal",
        "Machinery",
        "Electrical machinery and electronics",
        "Railway equipment",
        "Motor vehicles and parts",
        "Aircraft and spacecraft",
        "Ships and boats",
        "Optical and medical instruments",
        "Clocks and watches",
        "Musical instruments",
        "Arms and ammunition",
        "Furniture, lighting and prefabricated buildings",
        "Toys, games and sports goods",
        "Other manufactured articles",
        "Art and antiques",
    ];

    /// <summary>The name of <c>TOTAL</c>.</summary>
    public const string AllCommodities = "All commodities";

    // What reporters put into the chapters that the Harmonized System leaves to them, as UN Comtrade uses 99.
    private const string NotSpecified = "Commodities not specified";

    /// <summary>TOTAL, the 96 chapters in use, and 99 for what is not specified, in the order of their codes.</summary>
    public static IReadOnlyList<CommodityName> All { get; } =
    [
        .. Titles.Index().Where(chapter => chapter.Item.Length > 0).Select(chapter => Named($"{chapter.Index + 1:D2}", chapter.Item)),
        Named("99", NotSpecified),
        Named("TOTAL", AllCommodities),
    ];

    private static CommodityName Named(string code, string name) =>
        new(CommodityCode.Parse(code), name, default, NameOrigin.Project);
}
