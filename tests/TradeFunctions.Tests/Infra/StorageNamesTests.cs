using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Tests.Infra;

public sealed partial class StorageNamesTests(CompiledInfra infra) : IClassFixture<CompiledInfra>
{
    [Fact]
    public async Task The_template_makes_every_container_queue_and_table_that_the_app_would_make()
    {
        var requests = new UnsentRequests();
        await new TradeStorageClients(new TradeStorageOptions
        {
            BlobServiceUri = new Uri("https://trade.blob.core.windows.net/"),
            QueueServiceUri = new Uri("https://trade.queue.core.windows.net/"),
            TableServiceUri = new Uri("https://trade.table.core.windows.net/"),
            Policies = [requests],
        }).EnsureCreatedAsync();

        Assert.Equal(requests.Made("blob").Order(), Given("containers").Order());
        Assert.Equal(requests.Made("table").Order(), Given("tables").Order());
        // The host makes the poison queue of a queue when it first needs it.
        Assert.Equal(requests.Made("queue").SelectMany(queue => new[] { queue, queue + "-poison" }).Order(), Given("queues").Order());
    }

    private IReadOnlyList<string> Given(string parameter) => infra.ListGivenTo(parameter, "storage", "trade");

    /// <summary>Answers every request itself: what is asked for is made.</summary>
    private sealed partial class UnsentRequests : HttpPipelinePolicy
    {
        private readonly List<(string Host, string Name)> _made = [];

        public IEnumerable<string> Made(string service) =>
            _made.Where(made => made.Host == $"trade.{service}.core.windows.net").Select(made => made.Name);

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var request = message.Request;
            _made.Add((request.Uri.Host!, request.Uri.Path.Trim('/') is var path && path != "Tables" ? path : await TableNameAsync(request)));
            message.Response = new Created(request.ClientRequestId);
        }

        private static async Task<string> TableNameAsync(Request request)
        {
            using var body = new MemoryStream();
            await request.Content!.WriteToAsync(body, CancellationToken.None);
            return TableName().Match(System.Text.Encoding.UTF8.GetString(body.ToArray())).Groups[1].Value;
        }

        [GeneratedRegex("\"TableName\":\"(\\w+)\"")]
        private static partial Regex TableName();
    }

    private sealed class Created(string id) : Azure.Response
    {
        public override int Status => 201;

        public override string ReasonPhrase => "Created";

        public override Stream? ContentStream { get; set; }

        public override string ClientRequestId { get; set; } = id;

        public override void Dispose()
        {
            // Nothing was opened.
        }

        protected override bool ContainsHeader(string name) => false;

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = null;
            return false;
        }
    }
}
