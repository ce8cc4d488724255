using FsCheck.Xunit;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Slices.Commodities;

public class PackingTests
{
    private const int EntityLimit = 1024 * 1024;

    private static readonly FigureSource[] Sources =
    [
        new("made-up/a.csv", "0x1", DateTimeOffset.UnixEpoch, null, "tidy"),
        new("made-up/b.csv", "0x2", new DateTimeOffset(2025, 6, 1, 3, 4, 5, 6, TimeSpan.FromHours(9)), DateTimeOffset.UnixEpoch, "comtrade-v1"),
    ];

    [Property(MaxTest = 200)]
    public void An_entity_of_a_commodity_unpacks_as_it_was_packed(int seed)
    {
        var entity = RandomBlock(new Random(seed), seed % 2 == 0 ? At("2020") : At("2024-01"));
        var packed = entity.Pack();

        var back = ByCommodityEntity.Unpack(packed);

        Assert.Equal(packed, back.Pack());
        Assert.Equal((entity.Reporter, entity.Commodity, entity.Slot), (back.Reporter, back.Commodity, back.Slot));
        Assert.Equal(entity.Partners, back.Partners);
        Assert.Equal(entity.Sources, back.Sources);
        Assert.All(
            from direction in Enum.GetValues<TradeDirection>()
            from partner in entity.Partners.Append(999)
            from index in Enumerable.Range(0, entity.Slot.Count)
            select (direction, partner, entity.Slot.First.AddPeriods(index)),
            key => Assert.Equal(entity.Figure(key.direction, key.partner, key.Item3), back.Figure(key.direction, key.partner, key.Item3)));
    }

    [Property(MaxTest = 200)]
    public void An_entity_of_a_partner_unpacks_as_it_was_packed(int seed)
    {
        var traded = RandomCommodities(new Random(seed), 40);
        var packed = traded.Pack();

        var back = ByPartnerEntity.Unpack(packed);

        Assert.Equal(packed, back.Pack());
        Assert.Equal((traded.Reporter, traded.Partner, traded.Period, traded.Level), (back.Reporter, back.Partner, back.Period, back.Level));
        Assert.Equal(traded.Codes, back.Codes);
        Assert.All(
            from direction in Enum.GetValues<TradeDirection>()
            from code in traded.Codes.Append("999999")
            from before in new[] { false, true }
            select (direction, code, before),
            key => Assert.Equal(traded.Figure(key.direction, key.code, key.before), back.Figure(key.direction, key.code, key.before)));
        Assert.Equal(traded.Total(TradeDirection.Total), back.Total(TradeDirection.Total));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("63")]
    [InlineData("64")]
    [InlineData("-64")]
    [InlineData("9223372036854775807")]
    [InlineData("-9223372036854775809")]
    [InlineData("170141183460469231731687303715884105727")]
    [InlineData("-170141183460469231731687303715884105728")]
    public void A_number_of_any_length_comes_back(string text)
    {
        var number = Int128.Parse(text);
        var writer = new PackedWriter();
        writer.Signed(number);

        using var reader = PackedReader.Open(writer.Pack(9), 9);

        Assert.Equal(number, reader.Signed());
        reader.End();
    }

    [Fact]
    public void Another_format_byte_is_refused_by_its_number()
    {
        var packed = RandomBlock(new Random(1), At("2020")).Pack();
        Assert.Equal(ByCommodityEntity.Format, packed[0]);
        Assert.Contains($"format {ByCommodityEntity.Format}", Assert.Throws<InvalidDataException>(() => ByPartnerEntity.Unpack(packed)).Message, StringComparison.Ordinal);
        packed[0] = 7;
        Assert.Contains("format 7", Assert.Throws<InvalidDataException>(() => ByCommodityEntity.Unpack(packed)).Message, StringComparison.Ordinal);
    }

    [Property(MaxTest = 300)]
    public void Damaged_content_is_refused_and_nothing_else_happens(int seed)
    {
        var random = new Random(seed);
        var packed = RandomBlock(random, At("2020")).Pack();
        if (random.Next(2) == 0) packed = packed[..random.Next(packed.Length)];
        else packed[random.Next(packed.Length)] ^= (byte)(1 << random.Next(8));

        // Some damage cannot be told from content; what is told is told as damage.
        if (Record.Exception(() => ByCommodityEntity.Unpack(packed)) is { } refusal) Assert.IsType<InvalidDataException>(refusal);
    }

    [Fact]
    public void A_dense_year_of_225_partners_fits_an_entity_however_long_its_numbers()
    {
        // A figure takes a byte of status, at most two of traits and ten for each of three amounts of 64 bits.
        const int Greatest = 225 * 12 * 2 * (1 + 2 + (3 * 10));
        var builder = new Filling(24);
        for (var i = 0; i < 225 * 24; i++) builder.Add(long.MaxValue - i, long.MinValue + i, long.MaxValue - (7 * i));
        var entity = new ByCommodityEntity(
            Japan, "850000", new CommoditySlot(At("2024-01")), [.. Enumerable.Range(1, 225)], new FlowPeriodFlags[24], builder.Table());

        var length = entity.Written().Length;

        Assert.InRange(length, 225 * 24 * 30, Greatest + 4096);
        Assert.True(Greatest + 4096 < EntityLimit);
        Assert.True(entity.Pack().Length < length + 4096);
    }

    [Fact]
    public void Six_thousand_subheadings_of_the_World_with_the_year_before_fit_an_entity_however_long_their_numbers()
    {
        // The code takes at most eight bytes beside its four figures: status, traits and two amounts of 64 bits.
        const int Greatest = 6_000 * (8 + (4 * (1 + 2 + (2 * 10))));
        var builder = new Filling(ByPartnerEntity.Columns);
        for (var i = 0; i < 6_001 * ByPartnerEntity.Columns; i++) builder.Add(long.MaxValue - i, long.MinValue + i, null);
        string[] codes = [.. Enumerable.Range(100_000, 6_000).Select(code => $"{code}")];
        var traded = new ByPartnerEntity(Japan, World, At("2024"), CommodityLevel.Subheading, codes, new FlowPeriodFlags[4], builder.Table());

        Assert.InRange(traded.Written().Length, 6_000 * 4 * 20, Greatest + 4096);
        Assert.True(Greatest + 4096 < EntityLimit);
        Assert.Equal(traded.Figure(TradeDirection.Imports, "105999", yearBefore: true), ByPartnerEntity.Unpack(traded.Pack()).Figure(TradeDirection.Imports, "105999", yearBefore: true));
    }

    private static ByCommodityEntity RandomBlock(Random random, Period first)
    {
        var slot = CommoditySlot.Of(first);
        var columns = 2 * slot.Count;
        int[] partners = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(0, 900)).Distinct().Order()];
        var gaps = new Dictionary<int, int[]>();
        for (var i = random.Next(5); i > 0; i--) gaps[random.Next(partners.Length * columns)] = [0, 2];
        return new ByCommodityEntity(
            Japan,
            random.Next(3) == 0 ? "G.machine-tools" : "854231",
            slot,
            partners,
            [.. Enumerable.Range(0, columns).Select(_ => (FlowPeriodFlags)random.Next(4))],
            RandomTable(random, partners.Length, columns),
            new LackingMembers(["8456", "8457", "8458"], gaps, columns));
    }

    private static ByPartnerEntity RandomCommodities(Random random, int most)
    {
        string[] codes = [.. Enumerable.Range(0, random.Next(1, most)).Select(_ => $"{random.Next(1000):0000}").Distinct().Order(StringComparer.Ordinal)];
        return new ByPartnerEntity(
            Japan,
            random.Next(900),
            At("2024-05"),
            CommodityLevel.Heading,
            codes,
            [.. Enumerable.Range(0, 4).Select(_ => (FlowPeriodFlags)random.Next(4))],
            RandomTable(random, codes.Length + 1, ByPartnerEntity.Columns));
    }

    private static FigureTable RandomTable(Random random, int rows, int columns)
    {
        var filling = new Filling(columns);
        for (var i = 0; i < rows * columns; i++)
        {
            if (random.Next(3) == 0) filling.Add((FigureStatus)random.Next(4));
            else filling.Add(Amount(), random.Next(2) == 0 ? Amount() : null, random.Next(2) == 0 ? Amount() : null, random);
        }

        return filling.Table();

        Int128 Amount() => random.Next(4) switch
        {
            0 => random.Next(),
            1 => random.NextInt64(),
            2 => -(Int128)random.NextInt64() * random.NextInt64(),
            _ => 0,
        };
    }

    private sealed class Filling(int columns)
    {
        private readonly TraitTable _traits = new();
        private readonly List<CommodityFigure> _figures = [];

        public void Add(Int128 value, Int128? weight, Int128? quantity, Random? random = null)
        {
            var traits = _traits.NumberOf(new FigureTraits(
                ShortCode.Parse(random?.Next(2) == 0 ? "JPY" : "USD"),
                ShortCode.Parse(random?.Next(2) == 0 ? "H5" : "H6"),
                (Valuation)(random?.Next(3) ?? 1),
                (short)(random?.Next(-1, 9) ?? 8),
                (FigureMarks)(random?.Next(8) ?? 0),
                random?.Next(2) == 0,
                random?.Next(-1, 2) ?? 0));
            var known = AmountSet.Value | (weight is null ? 0 : AmountSet.NetWeight) | (quantity is null ? 0 : AmountSet.Quantity);
            _figures.Add(new CommodityFigure(FigureStatus.Ok, known, false, traits, value, weight ?? 0, quantity ?? 0));
        }

        public void Add(FigureStatus status)
        {
            if (status == FigureStatus.Ok) Add(1, null, null, new Random(1));
            else if (status == FigureStatus.Conflict) _figures.Add(new CommodityFigure(status, Traits: _traits.NumberOf(default)));
            else _figures.Add(new CommodityFigure(status, Traded: status == FigureStatus.Missing));
        }

        public FigureTable Table() => FigureTableBuilder.Build(new ShortCode[columns], _traits, Sources, [.. _figures], _figures.Count);
    }
}
