using System.IO.Compression;
using System.Text;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Slices;

public class PackedContentTests
{
    private static readonly SeriesEntity Series = new(
        392,
        156,
        new TradeHistory(
            Period.OfYear(2023),
            [new Figure(FigureStatus.Ok) { Value = new Amount(125_000), Currency = "USD", Valuation = Valuation.Fob, Source = 0 }, Figure.Missing],
            [new Figure(FigureStatus.NoTrade) { Value = Amount.Zero }, new Figure(FigureStatus.Conflict)],
            [],
            []),
        null,
        [new FigureSource("made-up/a.csv", "0x1", DateTimeOffset.UnixEpoch, null, "tidy")]);

    [Fact]
    public void What_is_packed_comes_back_the_same()
    {
        var back = PackedContent.Unpack<SeriesEntity>(PackedContent.Pack(Series));

        Assert.Equal((392, 156), (back.Reporter, back.Partner));
        Assert.Null(back.Monthly);
        Assert.Equal(Series.Sources, back.Sources);
        Assert.Equal(Period.OfYear(2023), back.Annual!.First);
        Assert.Equal(Series.Annual!.Exports, back.Annual.Exports);
        Assert.Equal(Series.Annual.Imports, back.Annual.Imports);
    }

    [Fact]
    public void An_amount_beyond_64_bits_comes_back_to_the_last_digit()
    {
        var amount = new Amount(Int128.Parse("-170141183460469231731687303715884105727"));
        var series = Series with { Annual = Series.Annual! with { Exports = [new Figure(FigureStatus.Ok) { Value = amount }] } };

        var back = PackedContent.Unpack<SeriesEntity>(PackedContent.Pack(series));

        Assert.Equal(amount, back.Annual!.Exports[0].Value);
    }

    [Fact]
    public void The_first_byte_is_the_format_and_the_rest_is_Brotli_of_JSON()
    {
        var packed = PackedContent.Pack(Series);

        Assert.Equal(1, packed[0]);
        using var brotli = new BrotliStream(new MemoryStream(packed[1..]), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        Assert.StartsWith("{\"reporter\":392,\"partner\":156,\"annual\":{\"first\":2023,\"exports\":[{\"status\":\"ok\",\"value\":125000", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_format_byte_is_refused_by_its_number()
    {
        var packed = PackedContent.Pack(Series);
        packed[0] = 7;

        var refusal = Assert.Throws<InvalidDataException>(() => PackedContent.Unpack<SeriesEntity>(packed));

        Assert.Contains("format 7", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1 })]
    [InlineData(new byte[] { 1, 255, 254, 253, 252 })]
    public void Damaged_content_is_refused(byte[] packed) =>
        Assert.Throws<InvalidDataException>(() => PackedContent.Unpack<SeriesEntity>(packed));

    [Fact]
    public void A_property_of_a_later_version_is_skipped()
    {
        var json = Encoding.UTF8.GetBytes("""{"reporter":392,"topGoods":[{"a":[1,2]}],"flows":[],"defaultAnnual":2024}""");
        using var packed = new MemoryStream();
        packed.WriteByte(1);
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(json);

        var coverage = PackedContent.Unpack<AccountCoverage>(packed.ToArray());

        Assert.Equal((392, Period.OfYear(2024)), (coverage.Reporter, coverage.DefaultAnnual));
    }

    [Fact]
    public void Every_status_has_the_wire_code_of_the_definitions()
    {
        string[] codes =
        [
            "ok", "missing", "conflict", "no_base", "zero_base", "unit_changed", "classification_break", "incomplete", "no_world",
            "short_history", "no_quantity", "currency_differs", "no_trade", "unranked", "not_reported", "reconciled_source", "not_existing", "no_rate",
        ];

        Assert.Equal(codes, Enum.GetValues<MeasureStatus>().Select(status => status.Code()));
    }
}
