using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace KspSite.Preview;

/// <summary>Kestrel on the loopback address, without host, configuration or log: only this machine can reach it.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>Tried in turn where no port is asked for.</summary>
    public static readonly ImmutableArray<int> UsualPorts = [.. Enumerable.Range(8500, 20), 0];

    private readonly KestrelServer _server;
    private readonly CancellationTokenSource _ending = new();

    private PreviewServer(PreviewFeed feed, int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, port);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        _server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        Requests = new PreviewRequests(feed, _ending.Token);
    }

    /// <summary>Such as <c>http://127.0.0.1:8500/</c>.</summary>
    public string Address { get; private set; } = "";

    private PreviewRequests Requests { get; }

    /// <summary>Null where every port is taken or kept by the system.</summary>
    /// <param name="ports">Tried in turn; 0 is any free one.</param>
    public static async Task<PreviewServer?> Start(PreviewFeed feed, ImmutableArray<int> ports)
    {
        foreach (var port in ports)
        {
            var server = new PreviewServer(feed, port);
            if (await server.Listens()) return server;
            await server.DisposeAsync();
        }
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        // What is still being answered gets a moment; a browser that keeps its connection open does not hold up the end.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _server.StopAsync(patience.Token);
        _server.Dispose();
        _ending.Dispose();
    }

    private async Task<bool> Listens()
    {
        try
        {
            await _server.StartAsync(Requests, CancellationToken.None);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            return false;
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AccessDenied)
        {
            // Below 1024 on many systems; on Windows also what Hyper-V and the like have set aside.
            return false;
        }
        Address = _server.Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/";
        return true;
    }
}
